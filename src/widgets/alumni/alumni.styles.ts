import { css } from 'lit';

export const styles = css`
  p {
    margin: 0;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
    align-items: baseline;
  }
  input {
    flex: 0 1 18em;
    min-inline-size: 0;
    margin: 0;
    padding: 0.15em 0;
    appearance: none;
    background: none;
    border: solid var(--_muted);
    border-width: 0 0 1px;
    border-radius: 0;
  }
  .status {
    margin-block: 0.25em 0.75em;
    color: var(--_muted);
    font-size: 0.875em;
  }

  .people {
    display: block;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .item {
    /* Browsers count the items of a list anew with each that comes in between. */
    display: block;
    padding-block: 0.75em;
    border-block-start: 1px solid var(--_line);
  }
  /* What is far from the view costs nothing until it comes near. */
  .long .item {
    content-visibility: auto;
    contain-intrinsic-size: auto 8em;
  }
  .item[aria-current] {
    padding-block-start: calc(0.75em - 2px);
    border-block-start: 3px solid var(--_accent);
  }
  .name {
    padding: 0;
    background: none;
    border: 0;
    font-size: 1.25em;
    font-weight: bold;
    line-height: 1.4;
    text-align: start;
    text-decoration: underline var(--_line) 1px;
    text-underline-offset: 0.25em;
  }
  .name:hover {
    text-decoration-color: currentColor;
  }
  .other,
  .also,
  .note {
    font-size: 0.875em;
  }
  .other {
    display: inline-block;
    color: var(--_muted);
    font-weight: normal;
  }
  .also {
    margin-block-start: 0.25em;
  }
  .note {
    padding-block-start: 0.75em;
    border-block-start: 1px solid var(--_line);
    text-wrap: pretty;
  }
  .note + .note {
    padding-block-start: 0.25em;
    border: 0;
  }

  thead,
  tbody,
  .row,
  .row > * {
    display: block;
    padding-inline: 0;
    text-align: start;
  }
  .head > * {
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: normal;
  }

  @container (min-width: 36em) {
    .cards {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(11em, 1fr));
      column-gap: 2em;
    }
    .list .item,
    .row {
      display: grid;
      grid-template-columns: 2fr 5fr;
      column-gap: 1.5em;
      align-items: baseline;
    }
    .list .person {
      grid-row: 1 / 4;
    }
    .row {
      grid-template-columns: 4fr 3fr 4fr 6fr;
    }
    .row .also {
      margin: 0;
    }
  }
  @container (max-width: 36em) {
    .head {
      position: absolute;
      clip-path: inset(50%);
    }
    .row > * {
      padding-block: 0;
    }
  }

  @media print {
    .long .item {
      content-visibility: visible;
    }
  }
`;
