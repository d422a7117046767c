import { createRouter } from 'sv-router';
import About from './About.svelte';
import Home from './Home.svelte';

createRouter({ '/': Home, '/about': About });
