import { bootstrapApplication } from '@angular/platform-browser';
import { provideRouter, type Routes } from '@angular/router';
import { App } from './app/app';

const routes: Routes = [
  { path: '', loadComponent: async () => (await import('./app/home')).Home },
  { path: 'about', loadComponent: async () => (await import('./app/about')).About },
];

await bootstrapApplication(App, { providers: [provideRouter(routes)] });
