/** True in development builds, whose warnings production builds leave out; set by the bundler. */
declare const __DEV__: boolean;

/** True in the files for a page, which know where they lie; set by the bundler. */
declare const __CDN__: boolean;
