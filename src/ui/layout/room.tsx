import { Mark } from "../mark.tsx";
import { link } from "../paths.ts";
import { inLanguage, type View } from "../view.ts";
import { Document } from "./document.tsx";
import {
	Body,
	DemoBanner,
	LanguageSwitch,
	Messages,
	SkipLinks,
} from "./frame.tsx";
import { islandsOf, type PageProps, titleOf } from "./page.ts";

interface RoomLayoutProps extends Omit<PageProps, "description" | "unlisted"> {
	/** Shown once, at no address: in another language it would be lost. */
	readonly once?: boolean | undefined;
}

/**
 * Pages for somebody who may be watched. The way out stands first and stays in reach; title and address say nothing, no
 * door leads elsewhere, and no search engine keeps it. Answer them with `cache-control: no-store`.
 */
export const RoomLayout = (props: RoomLayoutProps) => {
	const { view, once } = props;
	return (
		<Document
			view={view}
			title={titleOf(props)}
			unlisted
			room
			islands={["quick-exit", ...islandsOf(props)]}
		>
			<WayOut view={view} />
			<header class="top">
				<DemoBanner view={view} />
				<div class="wrap">
					<Mark href={inLanguage(view.lang, "/")} />
					{!once && <LanguageSwitch view={view} />}
				</div>
				<div class="wrap">
					<p class="meta">{view.t("ui.room.leave.says")}</p>
				</div>
			</header>
			<main id="isi" tabindex={-1}>
				<div class="wrap page stack">
					<Messages view={view} form={props.form} />
					<Body
						head={props.head}
						aside={props.aside}
						asideLabel={props.asideLabel}
					>
						{props.children}
					</Body>
				</div>
			</main>
			<footer class="foot">
				<div class="wrap">
					<ul class="plain">
						<li>
							<a href={link(view, "/ruang", {})}>{view.t("ui.room.how")}</a>
						</li>
						<li>
							<a href={link(view, "/lacak", {})}>{view.t("ui.room.code")}</a>
						</li>
					</ul>
				</div>
			</footer>
		</Document>
	);
};

/** First of all that can be reached by keys. The script adds the Escape key and leaves this page out of the history. */
const WayOut = ({ view }: { readonly view: View }) => (
	<nav class="away" aria-label={view.t("ui.room.out")}>
		<div class="wrap">
			<quick-exit data-keys={view.t("ui.room.leave.keys")}>
				<a
					class="btn outlined"
					href={link(view, "/ruang/keluar", {})}
					rel="noreferrer"
				>
					{view.t("ui.room.leave")}
				</a>
			</quick-exit>
		</div>
		<SkipLinks view={view} />
	</nav>
);
