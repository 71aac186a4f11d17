import { z } from 'zod';
import { categoryFilter, pageNumber, placeFilter, searchField } from '../directory/directory.input.ts';

export const catalogueQuery = z.object({ kecamatan: placeFilter, category: categoryFilter, q: searchField, page: pageNumber });
