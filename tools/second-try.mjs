/** What is done with files of tests that failed beside others on a busy machine (decision 0102): pure rules, no process. */

/** More than so many files do not fail by the business of a machine: then something is broken, and it is said at once. */
const few = 5;

/**
 * The files to run once more: those that failed, if they are few and each failure belongs to one of them.
 * @param {readonly (readonly [file: string, address: string])[]} modules what was run
 * @param {readonly { file: string }[]} failed
 */
export function worthASecondTry(modules, failed) {
	const wanted = new Set(failed.map(({ file }) => file));
	const found = modules.filter(([file]) => wanted.has(file));
	return found.length === wanted.size && found.length <= few ? found : [];
}

/**
 * What some runs came to, as one.
 * @param {readonly import("./second-try.mjs").Ran[]} outcomes
 */
export function asOne(outcomes) {
	const counts = {};
	for (const outcome of outcomes)
		for (const [word, count] of Object.entries(outcome.counts))
			counts[word] = (counts[word] ?? 0) + count;
	return {
		counts,
		failed: outcomes.flatMap(({ failed }) => failed),
		passed: outcomes.flatMap(({ passed }) => passed),
		hasFailed: outcomes.some(({ hasFailed }) => hasFailed),
	};
}

/**
 * Both runs as one: each test counts once, by what it did when alone. What failed and did not run again has failed.
 * @param {import("./second-try.mjs").Outcome} first
 * @param {import("./second-try.mjs").Outcome} second
 */
export function afterASecondTry(first, second) {
	const passed = new Set(second.passed.map(nameOf));
	const gone = first.failed.filter(
		(one) =>
			!passed.has(nameOf(one)) &&
			!second.failed.some((other) => nameOf(other) === nameOf(one)),
	);
	const counts = { ...first.counts };
	for (const word of ["failed", "cancelled"]) {
		const mended = (first.counts[word] ?? 0) - (second.counts[word] ?? 0);
		counts[word] = second.counts[word] ?? 0;
		counts.passed = (counts.passed ?? 0) + mended;
	}
	return {
		counts,
		failed: [...second.failed, ...gone],
		unsteady: first.failed.filter((one) => passed.has(nameOf(one))),
		hasFailed: second.hasFailed || gone.length > 0,
	};
}

function nameOf({ file, name }) {
	return `${file}\n${name}`;
}
