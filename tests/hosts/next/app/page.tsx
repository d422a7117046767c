import Link from 'next/link';
import { Alumni } from './alumni';
import { Gauge } from './gauge';
import { Picked } from './picked';
import { Timeline } from './timeline';

export default function Home() {
  return (
    <>
      <h1>Money for AI</h1>
      <Timeline lang="en" from="2023" />
      <Alumni lang="en" searchable heading-level={2} layout="table" />
      <Gauge />
      <Picked />
      <Link href="/about">About</Link>
    </>
  );
}
