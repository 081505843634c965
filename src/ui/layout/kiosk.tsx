import type { Content } from "../content.ts";
import { Weave } from "../weave.tsx";
import { Document } from "./document.tsx";
import { DemoBanner, LanguageSwitch, Messages, SkipLinks } from "./frame.tsx";
import { islandsOf, type PageProps, titleOf } from "./page.ts";

interface KioskLayoutProps
	extends Pick<PageProps, "view" | "title" | "form" | "islands" | "children"> {
	/** Whose screen it is: the office. */
	readonly of: Content;
}

/** A screen that many share: nothing on it leads away but the language, which is always there. */
export const KioskLayout = (props: KioskLayoutProps) => {
	const { view } = props;
	return (
		<Document
			view={view}
			title={titleOf(props)}
			unlisted
			islands={islandsOf(props)}
		>
			<SkipLinks view={view} />
			<header class="top">
				<DemoBanner view={view} />
				<div class="wrap">
					<strong>{props.of}</strong>
					<LanguageSwitch view={view} />
				</div>
				<Weave id="anyam" />
			</header>
			<main id="isi" tabindex={-1}>
				<div class="wrap page stack">
					<Messages view={view} form={props.form} />
					{props.children}
				</div>
			</main>
		</Document>
	);
};
