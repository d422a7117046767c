import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import 'ai-beijing-widgets/define';
import { survey2024, survey2025 } from './surveys';

@Component({
  selector: 'app-home',
  imports: [RouterLink],
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  templateUrl: './home.html',
})
export class Home {
  readonly order = signal('oldest');
  readonly searchable = signal(true);
  readonly survey = signal(survey2024);
  readonly picked = signal('');

  change(): void {
    this.order.set('newest');
    this.searchable.set(false);
    this.survey.set(survey2025);
  }
}
