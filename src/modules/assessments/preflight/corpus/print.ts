import { spawnSync } from "node:child_process";
import {
	existsSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

/** A page of HTML that another program is to turn into a file. */
export interface Print {
	readonly html: string;
	readonly by: "chromium" | "office";
	readonly to: "pdf" | "docx" | "odt" | "xlsx";
	/** Only by the office suite, only to PDF. */
	readonly password?: string;
}

/** Where the other programs are; null for one that is not there. */
export interface Programs {
	readonly chromium: string | null;
	readonly office: string | null;
}

export function programsHere(): Programs {
	const office = spawnSync("soffice", ["--version"], {
		encoding: "utf8",
		timeout: 60_000,
	});
	const browser = process.env.RANGKUL_CHROMIUM || "/usr/bin/chromium";
	return {
		chromium: existsSync(browser) ? browser : null,
		office: office.status === 0 ? "soffice" : null,
	};
}

/** Lets the programs make the files, each program started once; in the order asked for. */
export async function printAll(
	prints: readonly Print[],
	{ chromium: browser, office }: Programs,
): Promise<Uint8Array[]> {
	const made = new Map<Print, Uint8Array>();
	const ofBrowser = prints.filter(({ by }) => by === "chromium");
	if (browser && ofBrowser.length > 0)
		await byBrowser(browser, ofBrowser, made);
	const ofOffice = prints.filter(({ by }) => by === "office");
	if (office && ofOffice.length > 0) byOffice(office, ofOffice, made);
	return prints.map((print) => {
		const bytes = made.get(print);
		if (!bytes) throw new Error(`nobody printed a ${print.to} by ${print.by}`);
		return bytes;
	});
}

async function byBrowser(
	executablePath: string,
	prints: readonly Print[],
	made: Map<Print, Uint8Array>,
): Promise<void> {
	const browser = await chromium.launch({
		executablePath,
		args: [
			"--no-sandbox",
			"--disable-gpu",
			"--disable-quic",
			"--no-first-run",
			"--disable-background-networking",
		],
	});
	try {
		const page = await browser.newPage();
		for (const print of prints) {
			await page.setContent(print.html);
			made.set(
				print,
				await page.pdf({ preferCSSPageSize: true, printBackground: true }),
			);
		}
	} finally {
		await browser.close();
	}
}

const filters: Record<
	Print["to"],
	{ readonly in: string; readonly out: string }
> = {
	pdf: { in: "HTML (StarWriter)", out: "pdf:writer_pdf_Export" },
	docx: { in: "HTML (StarWriter)", out: "docx:MS Word 2007 XML" },
	odt: { in: "HTML (StarWriter)", out: "odt:writer8" },
	xlsx: { in: "HTML (StarCalc)", out: "xlsx:Calc MS Excel 2007 XML" },
};

function byOffice(
	program: string,
	prints: readonly Print[],
	made: Map<Print, Uint8Array>,
): void {
	const folder = mkdtempSync(join(tmpdir(), "rangkul-corpus-"));
	try {
		const alike = Map.groupBy(
			prints,
			({ to, password = "" }) => `${to} ${password}`,
		);
		for (const same of alike.values()) {
			const [first] = same;
			if (!first) continue;
			const { to, password } = first;
			const names = same.map((print) => {
				const name = `${prints.indexOf(print)}`;
				writeFileSync(join(folder, `${name}.html`), print.html);
				return name;
			});
			const lock = password
				? `:${JSON.stringify({ EncryptFile: { type: "boolean", value: "true" }, DocumentOpenPassword: { type: "string", value: password } })}`
				: "";
			const { status, stderr } = spawnSync(
				program,
				[
					`-env:UserInstallation=file://${join(folder, "profile")}`,
					"--headless",
					`--infilter=${filters[to].in}`,
					"--convert-to",
					filters[to].out + lock,
					"--outdir",
					folder,
					...names.map((name) => join(folder, `${name}.html`)),
				],
				{ encoding: "utf8", timeout: 240_000 },
			);
			if (status !== 0) throw new Error(`the office suite failed: ${stderr}`);
			for (const [at, name] of names.entries()) {
				const print = same[at];
				if (print) made.set(print, readFileSync(join(folder, `${name}.${to}`)));
			}
		}
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
