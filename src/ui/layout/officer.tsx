import { Count } from "../count.tsx";
import { Button } from "../form/button.tsx";
import { Form } from "../form/form.tsx";
import { Mark } from "../mark.tsx";
import { type Door, inLanguage, type View } from "../view.ts";
import { Document } from "./document.tsx";
import {
	Body,
	DemoBanner,
	LanguageSwitch,
	Messages,
	SkipLinks,
} from "./frame.tsx";
import { currentDoor, islandsOf, type PageProps, titleOf } from "./page.ts";

interface OfficerLayoutProps extends PageProps {
	/** The verifier's lane: children fill the screen, without side navigation. */
	readonly lane?: boolean | undefined;
}

/** Staff pages: the same parts, one step denser, with the side navigation of this person. */
export const OfficerLayout = (props: OfficerLayoutProps) => {
	const { view, lane, children } = props;
	return (
		<Document
			view={view}
			title={titleOf(props)}
			staff
			islands={islandsOf(props)}
		>
			<SkipLinks view={view} results={props.results} />
			<Top view={view} />
			{lane ? (
				<main id="isi" class="lane-main" tabindex={-1}>
					<Messages view={view} form={props.form} />
					{children}
				</main>
			) : (
				<div class="shell">
					<SideNav view={view} />
					<main id="isi" class="work stack" tabindex={-1}>
						<Messages view={view} form={props.form} />
						<Body
							head={props.head}
							aside={props.aside}
							asideLabel={props.asideLabel}
						>
							{children}
						</Body>
					</main>
				</div>
			)}
		</Document>
	);
};

const Top = ({ view }: { readonly view: View }) => (
	<header class="top">
		<DemoBanner view={view} />
		<div class="wrap">
			<Mark href={view.desk[0]?.href ?? inLanguage(view.lang, "/")} />
			{view.me?.unit && <span class="meta unit">{view.me.unit}</span>}
			<LanguageSwitch view={view} />
			{view.me && (
				<div class="who">
					<span>
						{view.me.name}
						<small>{view.me.role}</small>
					</span>
					<Form
						view={view}
						action={inLanguage(view.lang, "/keluar")}
						look="row"
					>
						<Button kind="quiet" small>
							{view.t("ui.signout")}
						</Button>
					</Form>
				</div>
			)}
		</div>
	</header>
);

/**
 * Words and counts, no icons; the bracket stands at the current one. On a small screen the same list folds into
 * "Menu", without script; one of the two is never shown, so nobody hears it twice.
 */
const SideNav = ({ view }: { readonly view: View }) => {
	const here = currentDoor(view, view.desk);
	const waiting = view.desk.find(
		(door) => door.count !== undefined && door !== here,
	);
	return (
		<nav class="side-nav" aria-label={view.t("ui.nav.desk")}>
			<details>
				<summary>
					{view.t("ui.nav.menu")}
					{here && <span class="meta">{here.name}</span>}
					{waiting && <Count door={waiting} named />}
				</summary>
				<Entries view={view} here={here} />
			</details>
			<Entries view={view} here={here} />
		</nav>
	);
};

const Entries = ({
	view,
	here,
}: {
	readonly view: View;
	readonly here: Door | undefined;
}) => (
	<ul class="plain">
		{view.desk.map((door) => (
			<li>
				<a href={door.href} aria-current={door === here ? "page" : undefined}>
					{door.name}
					<Count door={door} />
				</a>
			</li>
		))}
	</ul>
);
