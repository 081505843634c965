import { z } from "zod";
import type { Subscriber } from "#platform/announce.ts";
import { directoryMoves } from "#units";
import { countThere } from "./count-there.ts";
import { consultationCounted } from "./keep-step.ts";

const Counted = z.object({ unitId: z.uuid().optional() });

/** What the sums by province listen to. */
export const subscribers: readonly Subscriber[] = [
	{
		to: consultationCounted,
		receive: (tx, body) => countThere(tx, Counted.parse(body).unitId),
	},
	...directoryMoves.map((to) => ({
		to,
		receive: (tx: Parameters<Subscriber["receive"]>[0]) => countThere(tx),
	})),
];
