import { createRoot } from 'react-dom/client';
import { heading, notes, people, source, summary } from './facts/alumni.json';

const Founder = ({ name, chinese, role, company, also }) => (
  <li>
    <p>
      <strong>{name}</strong> <span lang="zh-Hans">{chinese}</span>
    </p>
    <p>{role}</p>
    <p>{company}</p>
    <p>{also}</p>
  </li>
);

const Founders = () => (
  <>
    <h3>{heading}</h3>
    <p>{summary}</p>
    <ul>
      {people.map((person) => (
        <Founder key={person.name} {...person} />
      ))}
    </ul>
    {notes.map((note) => (
      <p key={note}>{note}</p>
    ))}
    <p>{source}</p>
  </>
);

for (const box of document.querySelectorAll('.peer')) createRoot(box).render(<Founders />);
