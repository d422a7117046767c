/** A text in the three languages of the library. */
export interface Localized {
  readonly 'zh-Hans': string;
  readonly 'zh-Hant': string;
  readonly en: string;
}

/** How exact the article is about a number: “about 40%”, “over 90”, “up to 5 million yuan”. */
export type Qualifier = 'exact' | 'about' | 'over' | 'up to';

/** Numbers of the source's paragraphs, ascending; empty where own data name none. */
export type Paragraphs = readonly number[];

/** What every datum carries: where in its source it stands. */
export interface Sourced {
  readonly paragraphs: Paragraphs;
}

/** Data of which each datum names its paragraphs, as all of the article's do. */
export type FromArticle<Data> = {
  readonly [Key in keyof Data]: Key extends 'paragraphs'
    ? readonly [number, ...number[]]
    : Data[Key] extends object | undefined
      ? FromArticle<Data[Key]>
      : Data[Key];
};

/** Where figures come from. */
export interface Source {
  readonly name: Localized;
  /** Where it can be read. */
  readonly url?: string | undefined;
  /** Whether data name its paragraphs, so that readers are told what ¶ means. */
  readonly numbered?: boolean | undefined;
}

/** What a widget shows, besides its rows. */
export interface Slice {
  readonly title?: Localized | undefined;
  /** One sentence. */
  readonly summary?: Localized | undefined;
  readonly source?: Source | undefined;
}

/** A share of a whole. */
export interface Share extends Sourced {
  /** 0 to 100. */
  readonly value: number;
  readonly unit: 'percent';
  readonly qualifier: Qualifier;
}

/** What is counted, which decides the Chinese measure word; an `item` has none. */
export type CountUnit = 'university' | 'institute' | 'laboratory' | 'company' | 'item';

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
  readonly per?: 'year' | undefined;
}

/** Only the year is told; `part` where the article says early in it. */
interface YearDate {
  readonly precision: 'year';
  /** YYYY */
  readonly value: string;
  readonly part?: 'early' | undefined;
  /** What a date that the article does not spell out was worked out from. */
  readonly derivedFrom?: Localized | undefined;
}

interface MonthDate {
  readonly precision: 'month';
  /** YYYY-MM */
  readonly value: string;
  /** What a date that the article does not spell out was worked out from. */
  readonly derivedFrom?: Localized | undefined;
}

interface DayDate {
  readonly precision: 'day';
  /** YYYY-MM-DD */
  readonly value: string;
  readonly derivedFrom?: Localized | undefined;
}

/** The article gives no date; `reason` says what it gives instead. */
interface Undated {
  readonly precision: 'undated';
  readonly value: null;
  readonly reason?: Localized | undefined;
}

/** A date as precise as the article is. */
export type EventDate = YearDate | MonthDate | DayDate | Undated;
