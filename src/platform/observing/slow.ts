import type { Asked } from "./heard.ts";
import { runningNow } from "./running.ts";
import { statementOf } from "./statement.ts";

/**
 * Tells the log of statements that took long while a request or a round waited for them: text without values, time,
 * route. What starts or seeds a server takes its time and is not told of. `above` in milliseconds; 0 tells of none.
 */
export const slowStatements =
	(above: number, log: (line: Record<string, unknown>) => void) =>
	({ sql, ms }: Asked): void => {
		if (above === 0 || ms < above) return;
		const now = runningNow();
		if (now)
			log({ slow: statementOf(sql), ms: Math.round(ms), route: now.route });
	};
