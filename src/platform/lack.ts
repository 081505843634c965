/**
 * What the site lacks just now, so that it cannot do what was asked although nothing is wrong with the asking:
 * `away`: the database, the file store or another server is not reached, or answers that it cannot now.
 * `full`: nothing more can be written where things are kept.
 * `busy`: more is asked than can be done at once.
 */
export type Lack = "away" | "full" | "busy";

/** More waits than can be done; whoever comes now tries again. */
export class TooBusy extends Error {
	override readonly name = "TooBusy";
}

/** What is lacking according to an error, looked for in its causes too; `null` is a mistake of ours. */
export function lackIn(error: unknown, depth = 0): Lack | null {
	if (!(error instanceof Error) || depth > deepest) return null;
	if (error instanceof TooBusy) return "busy";
	const causes = error instanceof AggregateError ? error.errors : [error.cause];
	return (
		lackOfCode(error) ??
		lackOfStore(error) ??
		(brokenLines.some((says) => error.message.startsWith(says))
			? "away"
			: null) ??
		causes
			.map((cause: unknown) => lackIn(cause, depth + 1))
			.find((lack) => lack !== null) ??
		null
	);
}

/** A cause may lead back to its error. */
const deepest = 5;

const full = new Set(["ENOSPC", "EDQUOT", "EFBIG", "EROFS", "53100"]);
const away = new Set([
	"ECONNREFUSED",
	"ECONNRESET",
	"EPIPE",
	"ETIMEDOUT",
	"EHOSTUNREACH",
	"ENETUNREACH",
	"ENOTFOUND",
	"EAI_AGAIN",
	"EIO",
	"EMFILE",
	"ENFILE",
	// Shut down, crashed, starting (57P01 to 57P03), a standby that takes nothing (25006), out of memory (53200).
	"57P01",
	"57P02",
	"57P03",
	"25006",
	"53200",
]);
const busy = new Set([
	// Too many connections (53300), a statement that took too long (57014), two that hindered each other (40001, 40P01).
	"53300",
	"57014",
	"40001",
	"40P01",
]);

function lackOfCode(error: Error): Lack | null {
	if (!("code" in error)) return null;
	const code = String(error.code);
	if (full.has(code)) return "full";
	// Class 08 of SQLSTATE: the connection.
	if (away.has(code) || /^08\w{3}$/.test(code)) return "away";
	if (busy.has(code)) return "busy";
	// The socket of a database that does not run; any other missing file is a mistake.
	return code === "ENOENT" && "syscall" in error && error.syscall === "connect"
		? "away"
		: null;
}

/** The library of the file store says it by a name, or by the status of the answer. */
const storeAway = new Set([
	"TimeoutError",
	"RequestTimeout",
	"SlowDown",
	"ServiceUnavailable",
]);
function lackOfStore(error: Error): Lack | null {
	if (storeAway.has(error.name)) return "away";
	if (!("$metadata" in error)) return null;
	const said = error.$metadata as { readonly httpStatusCode?: number } | null;
	if (said?.httpStatusCode === 507) return "full";
	return (said?.httpStatusCode ?? 0) >= 500 ? "away" : null;
}

/** What the library of the database says without a code. */
const brokenLines = [
	"Connection terminated",
	"Client has encountered a connection error",
	"Client was closed and is not queryable",
	"timeout exceeded when trying to connect",
	"Query read timeout",
];
