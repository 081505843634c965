import { type DestinationStream, type Logger, pino } from "pino";
import { runningNow } from "./observing/running.ts";
import { traceIdOf } from "./observing/tracing.ts";

/**
 * Lines of JSON, on standard output or into `to`. What stands under `error` is told without its data. Each line that
 * belongs to a request says which, by an id and, where traces are written, by that of its trace.
 */
export const openLog = (level: string, to?: DestinationStream): Logger => {
	const options = {
		level,
		base: null,
		serializers: { error: plainError },
		mixin: ids,
	};
	return to ? pino(options, to) : pino(options);
};

/**
 * Writes what a house says at the level that it names. What whoever guards the site has to see is written at whatever level the
 * log is kept.
 */
export function linesOf(log: Logger): (line: Record<string, unknown>) => void {
	const guarded = log.child({}, { level: "info" });
	return ({ level, ...line }) =>
		level === "error"
			? log.error(line)
			: level === "security"
				? guarded.info(line)
				: log.info(line);
}

function ids(): { request?: string; trace?: string } {
	const now = runningNow();
	if (!now) return {};
	const trace = traceIdOf(now);
	return {
		...(now.requestId ? { request: now.requestId } : {}),
		...(trace ? { trace } : {}),
	};
}

interface PlainError {
	readonly name: string;
	readonly message: string;
	readonly stack?: string | undefined;
	readonly code?: unknown;
	readonly cause?: PlainError;
}

/**
 * What a programmer needs of an error. Its other properties stay out: those of a database error hold
 * rows and parameters, and so the data of people.
 */
function plainError(error: unknown, depth = 0): PlainError {
	if (!(error instanceof Error))
		return { name: typeof error, message: String(error) };
	const { name, message, stack, cause } = error;
	return {
		name,
		message,
		stack,
		...("code" in error ? { code: error.code } : {}),
		...(cause === undefined || depth === deepest
			? {}
			: { cause: plainError(cause, depth + 1) }),
	};
}

/** A cause may lead back to its error. */
const deepest = 5;
