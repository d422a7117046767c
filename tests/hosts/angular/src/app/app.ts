import { Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';

@Component({
  selector: 'app-root',
  imports: [RouterOutlet],
  template: `
    <header>{{ title }}</header>
    <router-outlet />
  `,
})
export class App {
  readonly title = 'A site';
}
