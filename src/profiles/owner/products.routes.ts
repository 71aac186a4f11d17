import type { Request, Response, Router } from 'express';
import { only } from '../../http/guards.ts';
import { flash } from '../../http/locals.ts';
import { parseForm, submit, type Typed } from '../../http/parse.ts';
import { paths } from '../../http/paths.ts';
import { contextOf, idParam, localeOf } from '../../http/request.ts';
import { NotFound, type FieldProblems } from '../../shared/errors.ts';
import { ownUmkm } from '../keepUmkm.ts';
import { newId } from '../profiles.store.ts';
import { productForm } from './products.input.ts';
import { productTexts } from './products.texts.ts';
import { newProductTyped, productPage, productsPage, productTyped } from './products.view.ts';
import { removeProduct } from './removeProduct.ts';
import { saveProduct } from './saveProduct.ts';

const owner = only('owner');

async function show(
  req: Request,
  res: Response,
  productId: string | null,
  typed: Typed | null,
  problems: FieldProblems,
): Promise<void> {
  const umkm = await ownUmkm(contextOf(req));
  const known = umkm.products.find(({ id }) => id === productId) ?? null;
  if (productId !== null && !known) throw new NotFound();
  const shown = typed ?? (known ? productTyped(known) : newProductTyped(newId()));
  res.render('profiles/product', productPage(localeOf(req), umkm, known, shown, problems));
}

/** Keeps the product of the form; `productId` is the address's, null for a new one. */
async function save(req: Request, res: Response, productId: string | null): Promise<void> {
  const ctx = contextOf(req);
  if (productId !== null && !(await ownUmkm(ctx)).products.some(({ id }) => id === productId)) throw new NotFound();
  await submit(
    req,
    res,
    async () => {
      const product = parseForm(productForm, { ...(req.body as object), ...(productId === null ? {} : { id: productId }) });
      await saveProduct(ctx, product);
      flash(req, 'success', productTexts.say('saved', { name: product.name }));
      res.redirect(303, paths.profileProducts);
    },
    (typed, problems) => show(req, res, productId, typed, problems),
  );
}

export function productRoutes(router: Router): void {
  router.get(paths.profileProducts, owner, async (req, res) => {
    res.render('profiles/products', productsPage(localeOf(req), await ownUmkm(contextOf(req))));
  });
  router.get(paths.newProduct, owner, (req, res) => show(req, res, null, null, {}));
  router.post(paths.newProduct, owner, (req, res) => save(req, res, null));
  router.get(paths.profileProduct(':id'), owner, (req, res) => show(req, res, idParam(req), null, {}));
  router.post(paths.profileProduct(':id'), owner, (req, res) => save(req, res, idParam(req)));
  router.post(paths.removeProduct(':id'), owner, async (req, res) => {
    await removeProduct(contextOf(req), idParam(req));
    flash(req, 'success', productTexts.say('removed'));
    res.redirect(303, paths.profileProducts);
  });
}
