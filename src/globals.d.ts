/** True in development builds, whose warnings production builds leave out; set by the bundler. */
declare const __DEV__: boolean;
