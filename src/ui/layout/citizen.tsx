import { Count } from "../count.tsx";
import { Mark } from "../mark.tsx";
import { inLanguage, type View } from "../view.ts";
import { Weave } from "../weave.tsx";
import { Document } from "./document.tsx";
import {
	Body,
	DemoBanner,
	LanguageSwitch,
	Messages,
	SkipLinks,
} from "./frame.tsx";
import { currentDoor, islandsOf, type PageProps, titleOf } from "./page.ts";

interface CitizenLayoutProps extends PageProps {
	/** Children go edge to edge and bring their own `Wrap` (home). */
	readonly bleed?: boolean | undefined;
	/** One page of a journey: its style is fetched once for all of them. */
	readonly oneOfMany?: boolean | undefined;
	/** In one request: its islands stand inside it. */
	readonly whole?: boolean | undefined;
}

/** Public pages: they breathe, need no script, and fetch nothing to look good. */
export const CitizenLayout = (props: CitizenLayoutProps) => {
	const { view, bleed, children } = props;
	return (
		<Document
			view={view}
			title={titleOf(props)}
			description={props.description}
			unlisted={props.unlisted}
			feed={props.feed}
			oneOfMany={props.oneOfMany}
			islands={islandsOf(props)}
			whole={props.whole}
		>
			<SkipLinks view={view} results={props.results} />
			<Top view={view} />
			<main id="isi" tabindex={-1}>
				{bleed ? (
					<>
						<div class="wrap">
							<Messages view={view} form={props.form} />
						</div>
						{children}
					</>
				) : (
					<div class="wrap page stack">
						<Messages view={view} form={props.form} />
						<Body
							head={props.head}
							aside={props.aside}
							asideLabel={props.asideLabel}
						>
							{children}
						</Body>
					</div>
				)}
			</main>
			<Foot view={view} />
		</Document>
	);
};

const Top = ({ view }: { readonly view: View }) => {
	const here = currentDoor(view, view.doors);
	return (
		<header class="top">
			<DemoBanner view={view} />
			<div class="wrap">
				<Mark href={inLanguage(view.lang, "/")} />
				<nav class="doorways" aria-label={view.t("ui.nav.main")}>
					<ul class="links">
						{view.doors.map((door) => (
							<li>
								<a
									href={door.href}
									aria-current={door === here ? "page" : undefined}
								>
									{door.name}
									<Count door={door} />
								</a>
							</li>
						))}
					</ul>
				</nav>
				<LanguageSwitch view={view} />
			</div>
			<Weave id="anyam" />
		</header>
	);
};

/** Help first, then appearance, then openness: the same order everywhere. */
const Foot = ({ view }: { readonly view: View }) => (
	<footer class="foot">
		<div class="wrap">
			{view.foot.map(({ title, says, links }) => (
				<div>
					<h2>{title}</h2>
					{says !== undefined && <p>{says}</p>}
					<ul class="plain">
						{links.map(({ name, href }) => (
							<li>
								<a href={href}>{name}</a>
							</li>
						))}
					</ul>
				</div>
			))}
		</div>
	</footer>
);
