import type { FormState } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { Button, Form } from "#ui/form/index.ts";
import { Document } from "#ui/layout/document.tsx";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead, Stack } from "#ui/layout/parts.tsx";
import { Mark } from "#ui/mark.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import { Unverified } from "#ui/unverified.tsx";
import { inLanguage, type View } from "#ui/view.ts";
import type { Case, Item } from "../../index.ts";
import { addressOf } from "../address.ts";
import { homeLink } from "../home-of.ts";
import { idOf } from "../id-of.ts";
import { criteriaOf } from "../overview.tsx";
import { roundName } from "../words.ts";
import { KeptNotice } from "./kept-notice.tsx";
import { OfflineItem } from "./offline-item.tsx";
import { offlineWords } from "./offline-words.ts";

export interface OfflinePageProps {
	readonly view: View;
	readonly found: Case;
	/** Those that the unit may write to now, in the order of the instrument. */
	readonly items: readonly Item[];
	/** The person as the page's script names them; `null` on the empty form that stays on the device. */
	readonly owner: string | null;
	/** What the end of a session kept from being saved. */
	readonly kept: FormState | null;
	readonly once: string;
}

/** The whole assessment on one page. With script it also works without network; without, it is one long form. */
export const OfflinePage = (props: OfflinePageProps) => {
	const { view, found, kept } = props;
	const name = roundName(view, found.instrument, found.assessment.year);
	return (
		<OfficerLayout
			view={view}
			title={`${view.t("assessments.offline-title")}, ${name}`}
			islands={["offline-form"]}
			head={
				<>
					<Crumbs
						view={view}
						path={[
							{
								name,
								href: homeLink(view, found),
							},
						]}
					/>
					<PageHead
						title={view.t("assessments.offline-title")}
						lead={`${found.unit.name}. ${view.t("assessments.offline-lead")}`}
					/>
				</>
			}
		>
			{!found.instrument.verified && (
				<Unverified view={view}>
					{found.instrument.note && say(found.instrument.note, view.lang)}
				</Unverified>
			)}
			{kept && <KeptNotice view={view} action={action(props)} />}
			<WholeForm {...props} />
		</OfficerLayout>
	);
};

/** The same without any answer, name or token: this is all that the device keeps in the open. */
export const EmptyOfflinePage = (props: OfflinePageProps) => {
	const { found } = props;
	const view: View = { ...props.view, token: "", seal: null, me: null };
	const name = roundName(view, found.instrument, found.assessment.year);
	return (
		<Document
			view={view}
			title={`${view.t("assessments.offline-title")}, ${name}`}
			staff
			islands={["offline-form"]}
		>
			<header class="top">
				<div class="wrap">
					<Mark href={inLanguage(view.lang, "/kerja")} />
				</div>
			</header>
			<main id="isi" class="wrap page stack" tabindex={-1}>
				<PageHead
					title={view.t("assessments.offline-title")}
					lead={`${found.unit.name}. ${name}`}
				/>
				<Notice kind="calm">{view.t("assessments.offline-now")}</Notice>
				<WholeForm {...props} view={view} owner={null} />
			</main>
		</Document>
	);
};

const action = ({ view, found }: OfflinePageProps): string =>
	link(view, "/penilaian/:unit/:instrument/:year/luring", addressOf(found));

const WholeForm = (props: OfflinePageProps) => {
	const { view, found, items, owner, kept, once } = props;
	const at = addressOf(found);
	const empty = owner === null;
	const page = action(props);
	return (
		<offline-form
			class="stack"
			data-door={link(view, "/penilaian/:unit/:instrument/:year/isian", at)}
			data-case={`${at.unit}/${at.instrument}/${at.year}`}
			data-owner={owner ?? undefined}
			data-shell={String(empty)}
			data-scope={page}
			data-kept={`${page}/kosong`}
			data-worker={`${page}/pekerja.js`}
			data-words={JSON.stringify(offlineWords(view))}
		>
			<p class="hug info kept-line" role="status" />
			<p class="meta" data-ready />
			<p data-enter hidden>
				<a
					href={`${inLanguage(view.lang, "/masuk")}?ke=${encodeURIComponent(page)}`}
				>
					{view.t("assessments.offline-enter")}
				</a>
			</p>
			<noscript>
				<p>{view.t("assessments.offline-bare")}</p>
			</noscript>
			<Form
				view={view}
				action={page}
				once={empty ? undefined : once}
				kept
				hidden={empty}
			>
				<Stack loose>
					{criteriaOf(items).map(({ code, label, items: below }) => (
						<section class="stack" aria-labelledby={idOf("kriteria", code)}>
							<h2 id={idOf("kriteria", code)}>{say(label, view.lang)}</h2>
							{below.map((item) => (
								<OfflineItem
									view={view}
									found={found}
									item={item}
									state={kept}
									empty={empty}
								/>
							))}
						</section>
					))}
				</Stack>
				<p>
					<Button>{view.t("assessments.offline-save")}</Button>
				</p>
			</Form>
		</offline-form>
	);
};
