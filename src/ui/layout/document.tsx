import { raw } from "hono/html";
import { languages } from "#kernel/text.ts";
import { type Content, classes } from "../content.ts";
import { inLanguage, type Look, plainLook, type View } from "../view.ts";
import type { Feed } from "./page.ts";

interface DocumentProps {
	readonly view: View;
	/** State and page: "Pengaduan Anda sudah kami terima". The name of the site is added. */
	readonly title: string;
	readonly description?: string | undefined;
	/** Kept out of search engines; staff pages always are. */
	readonly unlisted?: boolean | undefined;
	/** Staff: dense, and the sheet from a cached file. Public: the sheet inlined, to save a round trip. */
	readonly staff?: boolean | undefined;
	/** Public, one of many pages in a row: the sheet from a file that the browser fetches once. */
	readonly oneOfMany?: boolean | undefined;
	/** The room: a sheet of its own from a file. */
	readonly room?: boolean | undefined;
	/** Names of the islands that the page needs. */
	readonly islands?: readonly string[] | undefined;
	/** Public, in one request: its islands stand inside it. The route says so too, and no others may (`Route.whole`). */
	readonly whole?: boolean | undefined;
	readonly feed?: Feed | undefined;
	readonly children: Content;
}

/** The whole page, from doctype to the last tag. */
export const Document = (props: DocumentProps) => {
	const {
		view,
		title,
		description,
		unlisted,
		staff,
		oneOfMany,
		room,
		islands = [],
		whole,
		feed,
		children,
	} = props;
	return (
		<>
			{raw("<!doctype html>")}
			<html
				lang={view.lang}
				data-theme={chosen(view.look, "theme")}
				data-text={chosen(view.look, "text")}
				data-spacing={chosen(view.look, "spacing")}
				data-font={chosen(view.look, "font")}
			>
				<head>
					<meta charset="utf-8" />
					<meta name="viewport" content="width=device-width, initial-scale=1" />
					<title>{`${title} – Rangkul`}</title>
					{description !== undefined && (
						<meta name="description" content={description} />
					)}
					<meta name="color-scheme" content={schemes[view.look.theme]} />
					{(unlisted || staff) && <meta name="robots" content="noindex" />}
					<link rel="icon" href="/favicon.svg" type="image/svg+xml" />
					{staff && <link rel="manifest" href="/rangkul.webmanifest" />}
					{!(staff || unlisted) && <SamePage view={view} />}
					{feed && (
						<link
							rel="alternate"
							type="application/atom+xml"
							title={feed.name}
							href={feed.href}
						/>
					)}
					{staff || oneOfMany || room ? (
						<link rel="stylesheet" href={sheetOf(props)} />
					) : (
						<style>{raw(view.assets.css)}</style>
					)}
					{islands.map((name) => {
						const inside = whole && view.assets.inside[name];
						if (inside)
							return <script type="module">{raw(inside.text)}</script>;
						const src = view.assets.islands[name];
						return src === undefined ? null : (
							<script type="module" src={src} />
						);
					})}
				</head>
				<body class={classes(staff && "staff")}>{children}</body>
			</html>
		</>
	);
};

const sheetOf = ({ view: { assets }, staff, room }: DocumentProps): string =>
	staff ? assets.cssHref : room ? assets.roomHref : assets.publicHref;

/** Only what differs from the usual is written, so that most pages carry nothing of it. */
const chosen = (look: Look, name: keyof Look): string | undefined =>
	look[name] === plainLook[name] ? undefined : look[name];

/** How browsers draw what is theirs: form controls, scroll bars, the page before its style. */
const schemes: Record<Look["theme"], string> = {
	system: "light dark",
	light: "light",
	dark: "dark",
	contrast: "dark",
};

/**
 * For search engines, which want whole addresses: the one of this page, whatever was filtered or sorted, and the same
 * page in each language.
 */
const SamePage = ({
	view: { origin, path, lang },
}: {
	readonly view: View;
}) => (
	<>
		<link
			rel="canonical"
			href={origin + inLanguage(lang, path.split("?")[0] ?? "/")}
		/>
		{languages.map((other) => (
			<link
				rel="alternate"
				hreflang={other}
				href={origin + inLanguage(other, path)}
			/>
		))}
		<link
			rel="alternate"
			hreflang="x-default"
			href={origin + inLanguage("id", path)}
		/>
	</>
);
