/** What the manifest promises to people who use the palette, the side bar and the settings. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const { contributes } = manifest;
const words: Record<string, string> = JSON.parse(readFileSync('package.nls.json', 'utf8'));
const said = (text: string): string => text.replace(/^%(.+)%$/u, (_, key: string) => words[key] ?? '');

describe('the manifest', () => {
  it('gives every command a title under one name in the palette', () => {
    for (const { command, title, category } of contributes.commands) {
      expect(said(title), command).toMatch(/^\p{Lu}/u);
      expect(said(category), command).toBe('Privacy Notice');
    }
    const titles = contributes.commands.map(({ title }: { title: string }) => said(title));
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('hides from the palette only what needs a place or has a twin there', () => {
    const hidden = contributes.menus.commandPalette
      .filter(({ when }: { when: string }) => when === 'false')
      .map(({ command }: { command: string }) => command)
      .filter((command: string) => !/\.(?:showFinding|checkSelected\w+)$/u.test(command));
    expect(hidden.filter((command: string) => /Finding$|Report$|compareWith$/u.test(command))).toEqual([]);
  });

  it('welcomes the user in every view', () => {
    const views = Object.values<{ id: string }[]>(contributes.views).flat();
    expect(views.length).toBeGreaterThan(0);
    for (const { id } of views) {
      const welcome = contributes.viewsWelcome.filter(({ view }: { view: string }) => view === id);
      expect(welcome.length, id).toBeGreaterThan(0);
      expect(said(welcome[0].contents), id).toMatch(/\S/u);
    }
  });

  it('describes, scopes and orders every setting', () => {
    const { configuration } = contributes;
    const sections = Array.isArray(configuration) ? configuration : [configuration];
    for (const { properties } of sections) {
      for (const [name, setting] of Object.entries<Record<string, unknown>>(properties)) {
        expect(setting.description ?? setting.markdownDescription, name).toMatch(/\S/u);
        expect(setting.scope, name).toMatch(
          /^(?:application|machine|machine-overridable|window|resource|language-overridable)$/u,
        );
        expect(setting.order, name).toBeTypeOf('number');
      }
    }
  });

  it('has a page for every step of the walkthrough, with a way to do it', () => {
    for (const { steps } of contributes.walkthroughs) {
      for (const { id, media, description } of steps) {
        expect(existsSync(media.markdown), id).toBe(true);
        const command = /\(command:([\w.]+)\)/u.exec(said(description))?.[1]?.replace(/\.focus$/u, '');
        const known = [
          ...contributes.commands.map(({ command: name }: { command: string }) => name),
          'privacyNotice.findings',
        ];
        expect(known, id).toContain(command);
      }
    }
  });

  it('keeps chat models out unless the user lets them in, and no folder can do that for them', () => {
    const setting = [contributes.configuration].flat()[0].properties['privacyNotice.languageModelTools.enabled'];
    expect(setting).toMatchObject({ default: false, scope: 'application' });
    for (const { when } of contributes.languageModelTools) {
      expect(when).toBe('config.privacyNotice.languageModelTools.enabled');
    }
  });

  it('says every word of package.nls.json in Spanish too, and uses each of them', () => {
    const spanish: Record<string, string> = JSON.parse(readFileSync('package.nls.es.json', 'utf8'));
    expect(Object.keys(spanish).sort()).toEqual(Object.keys(words).sort());
    const text = JSON.stringify(manifest);
    for (const key of Object.keys(words)) expect(text, key).toContain(`%${key}%`);
    for (const [, key] of text.matchAll(/"%([\w.]+)%"/gu)) expect(words, key).toHaveProperty([key as string]);
  });
});
