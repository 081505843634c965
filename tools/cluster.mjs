/** A PostgreSQL server for one run of the tests: in a folder of its own, reached by a socket, then gone. */
import { spawnSync } from "node:child_process";
import { chownSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Hurries where a crash would not matter. */
const hurried = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];
const always = ["max_connections=200", "listen_addresses="];

/**
 * Starts a server out of the programs in `bin` and answers its address, the id of its process, and how to stop it.
 * PostgreSQL refuses to run as root: there the system's user `postgres` runs it. `durable`: what it acknowledged is on
 * the disk, as where it is really used.
 */
export function startCluster(bin, { durable = false } = {}) {
	const folder = mkdtempSync(join(tmpdir(), "rangkul-postgres-"));
	const data = join(folder, "data");
	const asUser =
		process.getuid?.() === 0 ? ["runuser", "-u", "postgres", "--"] : [];
	if (asUser.length > 0) chownSync(folder, ...postgresIds());
	const call = (program, ...args) =>
		must([...asUser, join(bin, program), ...args], folder);
	call(
		"initdb",
		"-D",
		data,
		"--locale=C",
		"-E",
		"UTF8",
		"-U",
		"postgres",
		"-A",
		"trust",
		"--no-sync",
	);
	const settings = [...(durable ? [] : hurried), ...always]
		.map((setting) => `-c ${setting}`)
		.join(" ");
	const start = () =>
		call(
			"pg_ctl",
			"-D",
			data,
			"-w",
			"-l",
			join(folder, "log"),
			"-o",
			`-k ${folder} ${settings}`,
			"start",
		);
	start();
	const pidOf = () =>
		Number(readFileSync(join(data, "postmaster.pid"), "utf8").split("\n")[0]);
	const stop = () => {
		process.off("exit", stop);
		spawnSync(
			...split([
				...asUser,
				join(bin, "pg_ctl"),
				"-D",
				data,
				"-m",
				"immediate",
				"stop",
			]),
			{ cwd: folder },
		);
		rmSync(folder, { recursive: true, force: true });
	};
	process.on("exit", stop);
	return {
		get pid() {
			return pidOf();
		},
		kill: () => process.kill(pidOf(), "SIGKILL"),
		// Its children see within a moment that it is gone; until the last has ended a new one refuses their memory.
		startAgain: () => {
			for (let tries = 1; ; tries += 1)
				try {
					return start();
				} catch (error) {
					if (tries === 50) throw error;
					Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
				}
		},
		url: `postgres://postgres@localhost:5432/postgres?host=${encodeURIComponent(folder)}`,
		stop,
	};
}

const postgresIds = () =>
	["-u", "-g"].map((flag) =>
		Number(must(["id", flag, "postgres"], "/").trim()),
	);

function must(command, cwd) {
	// pg_ctl leaves the server behind with our pipes open: nothing may wait for their end.
	const quiet = command.some((part) => part.endsWith("pg_ctl"));
	const done = spawnSync(...split(command), {
		cwd,
		encoding: "utf8",
		stdio: quiet ? "ignore" : "pipe",
	});
	if (done.status !== 0)
		throw new Error(
			`${command.join(" ")} failed: ${done.stderr ?? done.error?.message ?? ""}`,
		);
	return done.stdout ?? "";
}

const split = ([program, ...args]) => [program, args];
