/** What is done with journeys that failed beside others on a busy machine (decision 0094): pure rules, no process. */

/** More than so many files do not fail by the business of a machine: then something is broken, and it is said at once. */
const few = 5;

/**
 * The files to run once more: those that failed, if they are few and each failure belongs to one of them.
 * @param {readonly string[]} files what was run, as built: `build/tests/journeys/a.journey.js`
 * @param {readonly string[]} failed where tests failed, as written: `journeys/a.journey.ts`
 * @returns {string[]}
 */
export function worthASecondTry(files, failed) {
	const wanted = new Set(failed.map(plainName));
	const found = files.filter((file) => wanted.has(plainName(file)));
	return found.length === wanted.size && found.length <= few ? found : [];
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

/** The same for a file as it was written and as it was built. */
function plainName(file) {
	return file.replace(/^build\/tests\//, "").replace(/\.[jt]sx?$/, "");
}

function nameOf({ file, name }) {
	return `${file}\n${name}`;
}
