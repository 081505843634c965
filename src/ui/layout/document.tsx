import { raw } from "hono/html";
import { languages } from "#kernel/text.ts";
import { type Content, classes } from "../content.ts";
import { inLanguage, type View } from "../view.ts";

interface DocumentProps {
	readonly view: View;
	/** State and page: "Pengaduan Anda sudah kami terima". The name of the site is added. */
	readonly title: string;
	readonly description?: string | undefined;
	/** Kept out of search engines; staff pages always are. */
	readonly unlisted?: boolean | undefined;
	/** Staff: dense, and the sheet from a cached file. Public: the sheet inlined, to save a round trip. */
	readonly staff?: boolean | undefined;
	/** Names of the islands that the page needs. */
	readonly islands?: readonly string[] | undefined;
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
		islands = [],
		children,
	} = props;
	return (
		<>
			{raw("<!doctype html>")}
			<html lang={view.lang} data-theme={view.look.theme ?? undefined}>
				<head>
					<meta charset="utf-8" />
					<meta name="viewport" content="width=device-width, initial-scale=1" />
					<title>{`${title} – Rangkul`}</title>
					{description !== undefined && (
						<meta name="description" content={description} />
					)}
					<meta name="color-scheme" content={view.look.theme ?? "light dark"} />
					{(unlisted || staff) && <meta name="robots" content="noindex" />}
					<link rel="icon" href="/favicon.svg" type="image/svg+xml" />
					{!staff && <Alternates path={view.path} />}
					{staff ? (
						<link rel="stylesheet" href={view.assets.cssHref} />
					) : (
						<style>{raw(view.assets.css)}</style>
					)}
					{islands.map((name) => {
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

const Alternates = ({ path }: { readonly path: string }) => (
	<>
		{languages.map((lang) => (
			<link rel="alternate" hreflang={lang} href={inLanguage(lang, path)} />
		))}
		<link rel="alternate" hreflang="x-default" href={inLanguage("id", path)} />
	</>
);
