import { lackIn } from "../lack.ts";
import { keptApart, onRoute } from "../observing/running.ts";
import type { House } from "./house.ts";

/** Whatever is asked of the database from here on is known by the pattern of the address. */
export const begin = <View, Me>(
	{ apart }: House<View, Me>,
	route: string | undefined,
): void => onRoute(route ?? "none", Boolean(route && apart?.(route)));

/** Says what was answered: to the log, and to whoever counts. */
export function told<View, Me>(
	house: House<View, Me>,
	route: string | undefined,
	request: Request,
	response: Response,
	started: number,
	reference: string | undefined,
): Response {
	const { method } = request;
	const { status } = response;
	const ms = performance.now() - started;
	house.log({
		method,
		route: route ?? "none",
		status,
		ms: Math.round(ms),
		...(reference ? { reference } : {}),
	});
	house.served?.({
		method,
		route: route && house.apart?.(route) ? keptApart : (route ?? "none"),
		status,
		ms,
	});
	return response;
}

/** What is lacking is told in a line: everybody who asks meanwhile fails, and where that happened says nothing. */
export const toldOf = (error: unknown): Record<string, unknown> => {
	const lack = lackIn(error);
	return lack && error instanceof Error
		? { lack, says: error.message }
		: { error };
};
