import { citizen } from "#kernel/actor.ts";
import { lackIn } from "../lack.ts";
import { throughDoor } from "./admit.ts";
import type { Errand } from "./door.ts";
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
	let reference: string | undefined;
	const errand = errandOfCall(request);
	const response = await throughDoor(
		house,
		{ errand, request, now: started, uncounted: request.body !== null },
		async () => {
			const inside = await answerInside(house, operation, request, params);
			({ reference } = inside);
			return inside.response;
		},
		() => {
			reference = makeReference();
			return operation.failed(request, {
				origin: house.origin,
				reference,
				again: retryAfter.busy,
			});
		},
	);
	protect(house, response, request, null);
	return told(house, operation.path, request, response, started, { reference });
}

/** What a registered system does shows a key; everybody reads without. */
const errandOfCall = ({ method, headers }: Request): Errand =>
	["GET", "HEAD", "OPTIONS"].includes(method) && !headers.has("authorization")
		? "reading"
		: "deed";

async function answerInside<View, Me>(
	house: House<View, Me>,
	operation: Operation,
	request: Request,
	params: Readonly<Record<string, string>>,
): Promise<{ response: Response; reference?: string }> {
	try {
		return {
			response: await operation.serve({
				cx: house.makeContext(citizen),
				params,
				request,
				sign: (purpose, text) => digest(house.secret, purpose, text),
			}),
		};
	} catch (error) {
		const reference = makeReference();
		house.log({
			level: "error",
			reference,
			route: operation.path,
			...toldOf(error),
		});
		const why = lackIn(error);
		const response = operation.failed(request, {
			origin: house.origin,
			reference,
			again: why && retryAfter[why],
		});
		return { response, reference };
	}
}
