export { formatDate, formatDateParts, type FormattedDate } from './date.js';
export { localeOf, locales, type Locale } from './locale.js';
export { formatCount, formatMoney, formatShare, type Formatted } from './number.js';
export { perLocale } from './per-locale.js';
export { capital, commonStrings } from './strings.js';
