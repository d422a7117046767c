import type { TalentGaugeDocument } from 'ai-beijing-widgets/data';

export const survey2024: TalentGaugeDocument = {
  source: 'Our survey, 2024',
  shares: [{ id: 'readers', label: 'of our readers', share: { value: 48 } }],
};

export const survey2025: TalentGaugeDocument = {
  source: 'Our survey, 2025',
  shares: [{ id: 'readers', label: 'of our readers', share: { value: 61, qualifier: 'about' } }],
};
