/** A text in the three languages of the library. */
export interface Localized {
  readonly 'zh-Hans': string;
  readonly 'zh-Hant': string;
  readonly en: string;
}

/** How exact the article is about a number: “about 40%”, “over 90”, “up to 5 million yuan”. */
export type Qualifier = 'exact' | 'about' | 'over' | 'up to';

/** Numbers of the article's paragraphs, 1 to 97, ascending; never empty. */
export type Paragraphs = readonly [number, ...number[]];

/** What every datum carries: where in the article it stands. */
export interface Sourced {
  readonly paragraphs: Paragraphs;
}

/** A share of a whole. */
export interface Share extends Sourced {
  /** 0 to 100. */
  readonly value: number;
  readonly unit: 'percent';
  readonly qualifier: Qualifier;
}

/** What is counted, which decides the Chinese measure word. */
export type CountUnit = 'university' | 'institute' | 'laboratory' | 'company';

/** A number of things. */
export interface Count extends Sourced {
  readonly value: number;
  readonly unit: CountUnit;
  readonly qualifier: Qualifier;
}

/** A sum of money. */
export interface Money extends Sourced {
  /** In whole units of the currency, here yuan. */
  readonly value: number;
  readonly currency: 'CNY';
  readonly qualifier: Qualifier;
  /** Set where the sum comes again every year. */
  readonly per?: 'year';
}

/** Only the year is told; `part` where the article says early in it. */
interface YearDate {
  readonly precision: 'year';
  /** YYYY */
  readonly value: string;
  readonly part?: 'early';
  /** What a date that the article does not spell out was worked out from. */
  readonly derivedFrom?: Localized;
}

interface MonthDate {
  readonly precision: 'month';
  /** YYYY-MM */
  readonly value: string;
  /** What a date that the article does not spell out was worked out from. */
  readonly derivedFrom?: Localized;
}

/** The article gives no date; `reason` says what it gives instead. */
interface Undated {
  readonly precision: 'undated';
  readonly value: null;
  readonly reason: string;
}

/** A date as precise as the article is. */
export type EventDate = YearDate | MonthDate | Undated;
