import Link from 'next/link';
import { Picked } from './picked';
import { Timeline } from './timeline';

export default function Home() {
  return (
    <>
      <h1>Money for AI</h1>
      <Timeline lang="en" from="2023" />
      <Picked />
      <Link href="/about">About</Link>
    </>
  );
}
