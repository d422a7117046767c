'use client';
import { useEffect, useState } from 'react';

export function Picked() {
  const [id, setId] = useState('');
  useEffect(() => {
    const onSelect = (event: HTMLElementEventMap['ai-beijing-select']) => setId(event.detail.id);
    document.body.addEventListener('ai-beijing-select', onSelect);
    return () => document.body.removeEventListener('ai-beijing-select', onSelect);
  }, []);
  return <output>{id}</output>;
}
