import { type DestinationStream, type Logger, pino } from "pino";

/** Lines of JSON, on standard output or into `to`. What stands under `error` is told without its data. */
export const openLog = (level: string, to?: DestinationStream): Logger => {
	const options = { level, base: null, serializers: { error: plainError } };
	return to ? pino(options, to) : pino(options);
};

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
