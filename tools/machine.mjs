/**
 * The programs of the machine that tests need beside npm's packages. Where one is missing it is
 * installed by the system's package manager if it can be; otherwise we say exactly what to type.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Path of a Chromium, or `null`. */
export const findChromium = () =>
	process.env.RANGKUL_CHROMIUM ??
	onPath(
		"chromium",
		"chromium-browser",
		"google-chrome-stable",
		"google-chrome",
	);

/** Folder of PostgreSQL's own programs, or `null`; 15 before newer ones, because 15 is the floor. */
export function findPostgres() {
	const base = "/usr/lib/postgresql";
	const versions = existsSync(base)
		? readdirSync(base)
				.map(Number)
				.filter((version) => version >= 15)
		: [];
	const folder = versions
		.sort((a, b) => a - b)
		.map((version) => join(base, String(version), "bin"))
		.find((bin) => existsSync(join(bin, "initdb")));
	if (folder) return folder;
	const initdb = onPath("initdb");
	return initdb ? join(initdb, "..") : null;
}

/** Path of ClamAV's daemon, or `null`. It lies where only root's PATH looks. */
export const findClamd = () =>
	onPath("clamd") ?? (existsSync("/usr/sbin/clamd") ? "/usr/sbin/clamd" : null);

/** Path of the Python that the system's packages are for, where feedparser is among them, or `null`. */
const findFeedparser = () =>
	existsSync("/usr/bin/python3") &&
	existsSync("/usr/lib/python3/dist-packages/feedparser")
		? "/usr/bin/python3"
		: null;

const wanted = {
	Chromium: {
		find: findChromium,
		packages: [
			"chromium",
			"fonts-dejavu-core",
			"fonts-noto-core",
			"fonts-urw-base35",
		],
	},
	PostgreSQL: { find: findPostgres, packages: ["postgresql"] },
	ClamAV: { find: findClamd, packages: ["clamav-daemon"] },
	zbar: { find: () => onPath("zbarimg"), packages: ["zbar-tools"] },
	feedparser: {
		find: findFeedparser,
		packages: ["python3-feedparser"],
	},
	LibreOffice: {
		find: () => onPath("soffice", "libreoffice"),
		packages: ["libreoffice-calc"],
	},
	poppler: { find: () => onPath("pdftoppm"), packages: ["poppler-utils"] },
};

/**
 * Finds a program, installing it first where that is possible.
 * @param {keyof typeof wanted} name
 * @returns {{ found: string } | { found: null, says: string }}
 */
export function need(name) {
	const { find, packages } = wanted[name];
	const found = find();
	if (found) return { found };
	if (canInstall()) {
		console.log(`Installing ${name} with apt-get …`);
		install(packages);
		const now = find();
		if (now) return { found: now };
	}
	return {
		found: null,
		says: `${name} is missing. Type: sudo apt-get install ${packages.join(" ")}`,
	};
}

const canInstall = () => process.getuid?.() === 0 && onPath("apt-get") !== null;

function install(packages) {
	const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
	const apt = (...args) =>
		spawnSync("apt-get", ["-qq", ...args], {
			stdio: ["ignore", "ignore", "inherit"],
			env: environment,
		});
	apt("update");
	apt("install", "-y", "--no-install-recommends", ...packages);
}

function onPath(...names) {
	const folders = (process.env.PATH ?? "").split(delimiter);
	for (const name of names)
		for (const folder of folders)
			if (existsSync(join(folder, name))) return join(folder, name);
	return null;
}
