/** The documents themselves. */
export { routes } from './routes.ts';
