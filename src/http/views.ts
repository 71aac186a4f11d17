import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Express } from 'express';
import Handlebars from 'handlebars';
import type { Translate } from '../platform/i18n.ts';
import type { Locale, TextParam } from '../shared/text.ts';
import type { AssetUrl } from './assets.ts';

type Template = Handlebars.TemplateDelegate<object>;

function templateFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.hbs'));
}

/** Words and pictures that templates ask for by name: `{{t "needs.title"}}`, `{{icon "check"}}`, `{{asset "css/app.css"}}`. */
function registerHelpers(engine: typeof Handlebars, translate: Translate, assetUrl: AssetUrl): void {
  engine.registerHelper('t', (key: string, options: Handlebars.HelperOptions) => {
    const locale = (options.data as { root: { locale: Locale } }).root.locale;
    return translate(key, options.hash as Record<string, TextParam>)[locale];
  });
  engine.registerHelper('icon', (name: string) => {
    const href = engine.escapeExpression(`${assetUrl('img/icons.svg')}#${name}`);
    return new engine.SafeString(`<svg class="icon" aria-hidden="true" focusable="false"><use href="${href}"/></svg>`);
  });
  engine.registerHelper('asset', (path: string) => assetUrl(path));
  engine.registerHelper('eq', (left: unknown, right: unknown) => left === right);
}

export interface Views {
  /** Renders `views/<name>.hbs` inside `views/layouts/<layout>.hbs` (`layout: null` for the bare page). */
  render(name: string, data: object, layout?: string | null): string;
  readonly names: readonly string[];
}

/**
 * Compiles every template under `root` at once, so that a broken one stops the start. Templates are strict: a name that the
 * view-model does not carry is an error, not an empty place.
 */
export function loadViews(root: string, translate: Translate, assetUrl: AssetUrl): Views {
  const engine = Handlebars.create();
  registerHelpers(engine, translate, assetUrl);
  const templates = new Map<string, Template>();
  for (const file of templateFiles(root)) {
    const name = file.slice(0, -'.hbs'.length).split(sep).join('/');
    const source = readFileSync(join(root, file), 'utf8');
    if (name.startsWith('partials/'))
      engine.registerPartial(name.slice('partials/'.length), engine.compile(source, { strict: true, preventIndent: true }));
    else templates.set(name, engine.compile(source, { strict: true, preventIndent: true }));
  }
  const find = (name: string) => {
    const template = templates.get(name);
    if (!template) throw new Error(`There is no template ${name} in ${relative(process.cwd(), root)}`);
    return template;
  };
  return {
    names: [...templates.keys()],
    render(name, data, layout = 'layouts/main') {
      const body = find(name)(data);
      return layout === null ? body : find(layout)({ ...data, body });
    },
  };
}

/** Makes `res.render(name, data)` use these views. `layout` in the data chooses another frame; partial requests get the same page. */
export function setUpViews(app: Express, root: string, views: Views): void {
  app.set('views', root);
  app.set('view engine', 'hbs');
  app.engine('hbs', (path, options, done) => {
    try {
      const { layout, _locals, settings, cache, ...data } = options as Record<string, unknown>;
      void settings;
      void cache;
      const name = relative(root, path).slice(0, -'.hbs'.length).split(sep).join('/');
      done(null, views.render(name, { ...(_locals as object), ...data }, layout as string | null | undefined));
    } catch (error) {
      done(error);
    }
  });
}
