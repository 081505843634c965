import { citizen } from "#kernel/actor.ts";
import { lackIn } from "../lack.ts";
import { retryAfter } from "./excuse.ts";
import type { House } from "./house.ts";
import type { Operation } from "./operation.ts";
import { protect } from "./protect.ts";
import { makeReference } from "./reference.ts";
import { digest } from "./signed.ts";
import { begin, told, toldOf } from "./tell-served.ts";

/** The way of a call by another program: no session, the headers of every answer, a line in the log. */
export async function serveOperation<View, Me>(
	house: House<View, Me>,
	operation: Operation,
	request: Request,
	params: Readonly<Record<string, string>>,
): Promise<Response> {
	const started = performance.now();
	begin(house, operation.path);
	let response: Response;
	let reference: string | undefined;
	try {
		response = await operation.serve({
			cx: house.makeContext(citizen),
			params,
			request,
			sign: (purpose, text) => digest(house.secret, purpose, text),
		});
	} catch (error) {
		reference = makeReference();
		house.log({
			level: "error",
			reference,
			route: operation.path,
			...toldOf(error),
		});
		const why = lackIn(error);
		response = operation.failed(request, {
			origin: house.origin,
			reference,
			again: why && retryAfter[why],
		});
	}
	protect(house, response, request, null);
	return told(house, operation.path, request, response, started, reference);
}
