/** True in development builds, whose warnings production builds leave out; set by the bundler. */
declare const __DEV__: boolean;

/** The folder of the files for a page, as a page names it; set by the bundler. */
declare const SCRIPTS: string;
