import { type Content, classes } from "../content.ts";
import { Mark } from "../mark.tsx";
import { inLanguage } from "../view.ts";
import { Weave } from "../weave.tsx";
import { Document } from "./document.tsx";
import { LanguageSwitch, Messages, SkipLinks } from "./frame.tsx";
import { islandsOf, type PageProps, titleOf } from "./page.ts";

interface PrintSheetProps
	extends Pick<PageProps, "view" | "title" | "form" | "children"> {
	/** Where the reader came from; not printed. */
	readonly back: { readonly name: string; readonly href: string };
	/** Made and printed by staff: with their sheet of styles, from a cached file. */
	readonly staff?: boolean | undefined;
	/** Shown once, at no address: whoever leaves or changes the language loses it, so the ways out stand below it. */
	readonly once?: boolean | undefined;
	readonly islands?: readonly string[] | undefined;
}

/** A page made for paper: a one-time code, a guide. The mark stays, everything that is operated does not. */
export const PrintSheet = (props: PrintSheetProps) => {
	const { view, once, children } = props;
	return (
		<Document
			view={view}
			title={titleOf(props)}
			unlisted
			staff={props.staff}
			islands={islandsOf(props)}
		>
			<SkipLinks view={view} />
			<header class="top">
				<div class="wrap">
					<Mark href={inLanguage(view.lang, "/")} />
					{!once && <LanguageSwitch view={view} />}
				</div>
				<Weave id="anyam" />
			</header>
			<main id="isi" tabindex={-1}>
				<div class="wrap page stack">
					{!once && <Back {...props} />}
					<Messages view={view} form={props.form} />
					{children}
					{once && <Back {...props} />}
				</div>
			</main>
		</Document>
	);
};

const Back = ({ view, back }: PrintSheetProps) => (
	<nav class="row no-print" aria-label={back.name}>
		<a href={back.href}>{back.name}</a>
		<span class="meta">{view.t("ui.print.how")}</span>
	</nav>
);

interface SheetProps {
	readonly children: Content;
	/** Framed on the screen: for a thing that is cut out and handed over. */
	readonly framed?: boolean | undefined;
}

/** One sheet of paper: the next one begins on a new page. */
export const Sheet = ({ children, framed }: SheetProps) => (
	<div class={classes("sheet stack", framed && "cert")}>{children}</div>
);
