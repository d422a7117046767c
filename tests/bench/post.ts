/*
 * A blog post of a few screens, with a widget at its beginning and one far below: the same for all that
 * are compared.
 */

const paragraphs = [
  'A chart in the middle of a text is an interruption, and a good one earns it. The reader stops, looks for the axis, finds the one point that matters, and goes on with a picture in mind that a paragraph could not have drawn. A bad one is passed over, and takes the next paragraph with it, since whoever has begun to skip goes on skipping.',
  'Most of this is settled before anything is drawn. Which number is the one to remember? What is it a share of, who counted, and when? A figure without these is a rumour with decimals, and no colour mends it.',
  'Then there is the phone. The page that was composed on a large screen is read on a small one, in a train, with a connection that comes and goes. What has to be fetched first is read last, and what moves when it arrives is read by nobody. So the text has to stand by itself, and what comes later may add to it but must not push it about.',
  'Paper was never so patient as they say: it yellows, it tears, and it cannot be corrected. But it has one virtue that pages on a screen have had to learn again, which is that everything on it is there at once. A reader who turns to a page of it waits for nothing.',
  'None of this asks for much. A list that is a list, a number with its unit, a source with a date, and a little restraint: the rest is typography.',
];

const text = (count: number) =>
  Array.from({ length: count }, (_, at) => `<p>${paragraphs[at % paragraphs.length]}</p>`).join(
    '\n',
  );

const style = `
  :root { font: 1.0625rem/1.6 Georgia, serif; }
  body { max-width: 38rem; margin: 0 auto; padding: 1rem 1.25rem 4rem; }
  h1 { margin: 0 0 1rem; font-size: 1.75rem; line-height: 1.25; }
  p { margin: 1em 0; }`;

/** The post with what stands above the fold and below it, and what its head holds besides. */
export const post = (above: string, below: string, head = '') => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>A chart in the middle of a text</title>
<link rel="icon" href="data:,">
<style>${style}</style>
${head}
</head>
<body>
<h1>A chart in the middle of a text</h1>
<p>What it costs those who read, and what it gives them.</p>
${above}
${text(20)}
${below}
${text(5)}
</body>
</html>
`;
