import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';

@Component({
  selector: 'app-about',
  imports: [RouterLink],
  template: `
    <h1>{{ title }}</h1>
    <a routerLink="/">Home</a>
  `,
})
export class About {
  readonly title = 'About';
}
