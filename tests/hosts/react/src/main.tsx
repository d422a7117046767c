import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter, Link, Route, Routes } from 'react-router';
import { Widgets } from './widgets';

const home = (
  <>
    <h1>Money for AI</h1>
    <Widgets />
    <Link to="/about/">About</Link>
  </>
);

const about = (
  <>
    <h1>About</h1>
    <Link to="/">Home</Link>
  </>
);

const app = document.querySelector('#app')!;
createRoot(app).render(
  <StrictMode>
    <BrowserRouter>
      <Routes>
        <Route path="/" element={home} />
        <Route path="/about" element={about} />
      </Routes>
    </BrowserRouter>
  </StrictMode>,
);
