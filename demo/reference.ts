import manifest from '../custom-elements.json';

/** One line of the reference: an attribute, an event, a slot, a part or a custom property. */
export interface Entry {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
  readonly type?: { readonly text: string };
  readonly fieldName?: string;
  readonly inheritedFrom?: object;
}

export const kinds = ['attributes', 'events', 'slots', 'cssParts', 'cssProperties'] as const;

export type Kind = (typeof kinds)[number];

export type Reference = Readonly<Record<Kind, readonly Entry[]>>;

interface Declaration extends Partial<Reference> {
  readonly tagName?: string;
  readonly description?: string;
  readonly members?: readonly { readonly name: string; readonly privacy?: string }[];
}

const declarations = (manifest.modules as unknown as { declarations: Declaration[] }[]).flatMap(
  (module) => module.declarations,
);

const declarationOf = (tag: string): Declaration =>
  declarations.find(({ tagName }) => tagName === tag) ?? {};

/** What an element is, in a sentence. */
export const descriptionOf = (tag: string): string => declarationOf(tag).description ?? '';

/** What an element has of its own. */
export function referenceOf(tag: string): Reference {
  return select(declarationOf(tag), (entry) => !entry.inheritedFrom);
}

/** What elements have from their base class, each entry once. */
export function sharedReference(tags: readonly string[]): Reference {
  const inherited = tags.map((tag) =>
    select(declarationOf(tag), (entry) => Boolean(entry.inheritedFrom)),
  );
  const once = (kind: Kind) => [
    ...new Map(inherited.flatMap((own) => own[kind].map((entry) => [entry.name, entry]))).values(),
  ];
  return ofKinds(once);
}

function select(declaration: Declaration, wanted: (entry: Entry) => boolean): Reference {
  const hidden = new Set(
    declaration.members
      ?.filter(({ privacy }) => privacy && privacy !== 'public')
      .map(({ name }) => name),
  );
  return ofKinds((kind) =>
    (declaration[kind] ?? [])
      .filter((entry) => wanted(entry) && !hidden.has(entry.fieldName ?? ''))
      .map(withSpokenDefault),
  );
}

const ofKinds = (give: (kind: Kind) => readonly Entry[]): Reference =>
  Object.fromEntries(kinds.map((kind) => [kind, give(kind)])) as Record<Kind, readonly Entry[]>;

/** A default that is no single value stands at the end of the description: “Default: …”. */
function withSpokenDefault(entry: Entry): Entry {
  const [, description, spoken] =
    /^(.*?)\s*Default: (.*?)\.?$/s.exec(entry.description ?? '') ?? [];
  return description && spoken ? { ...entry, description, default: spoken } : entry;
}
