import { lackIn } from "../lack.ts";
import type { Noticed } from "../notice.ts";
import { keptApart, onRoute } from "../observing/running.ts";
import type { House } from "./house.ts";

/** Whatever is asked of the database from here on is known by the pattern of the address. */
export const begin = <View, Me>(
	{ apart }: House<View, Me>,
	route: string | undefined,
): void => onRoute(route ?? "none", Boolean(route && apart?.(route)));

/** What the answer itself does not say. */
interface Told {
	readonly reference?: string | undefined;
	/** Who asked, where that may be told. */
	readonly who?: string | null | undefined;
	readonly why?: string | undefined;
}

const refusals: Readonly<Record<number, Noticed["security"]>> = {
	401: "refused",
	403: "refused",
	413: "too-large",
	429: "too-many",
};
const refusalIn = (status: number): Noticed["security"] | null =>
	refusals[status] ?? null;

/** Says what was answered: to the log, and to whoever counts. */
export function told<View, Me>(
	house: House<View, Me>,
	route: string | undefined,
	request: Request,
	response: Response,
	started: number,
	{ reference, who, why }: Told = {},
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
	const security = refusalIn(status) ?? (why === undefined ? null : "refused");
	if (security) house.noticed?.({ security, why: why ?? String(status), who });
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
