import { Button, Form, TextArea } from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { Fold, Hug, NoPrint, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { ToldWords } from "#ui/told-words.tsx";
import { EntryBody } from "../entry-body.tsx";
import type { MinePageProps } from "./mine-page.tsx";
import { RateForm } from "./rate-form.tsx";

/** The one thing that they can do now, as the state says it; or that nothing need be done. */
export const NextForYou = (props: MinePageProps) => {
	const { view, progress, rating } = props;
	const { t } = view;
	const says = view.says(`complaints.mine.says.${progress.state}`);
	const last = (what: string) =>
		progress.history.findLast((entry) => entry.what === what);
	if (progress.state === "waiting")
		return (
			<Section id="langkah" title={t("complaints.mine.question")}>
				<Hug tone="warn">
					<ToldWords words={last("ask")?.words ?? ""} />
				</Hug>
				<p>{says}</p>
				<Words {...props} name="balasan" path="/pengaduan/saya/balasan" />
			</Section>
		);
	if (progress.state === "answered") {
		const answer = last("answer");
		return (
			<Section id="langkah" title={t("complaints.mine.answer")}>
				{answer && (
					<Hug>
						<EntryBody view={view} entry={answer} offices={props.offices} />
					</Hug>
				)}
				<p>{says}</p>
				<NoPrint>
					<Form
						view={view}
						action={link(view, "/pengaduan/saya/konfirmasi", {})}
						once={`${props.once}-konfirmasi`}
						label={t("complaints.mine.confirm")}
					>
						<div>
							<Button>{t("complaints.mine.confirm")}</Button>
						</div>
					</Form>
				</NoPrint>
				<Fold
					summary={t("complaints.mine.object")}
					open={touches(props, "keberatan")}
				>
					<Words
						{...props}
						name="keberatan"
						path="/pengaduan/saya/keberatan"
						kind="outlined"
					/>
				</Fold>
			</Section>
		);
	}
	return (
		<>
			<Hug>
				<p>{says}</p>
			</Hug>
			{rating !== undefined && <RateForm {...props} />}
		</>
	);
};

/** What else they can do, folded. */
export const OtherForYou = (props: MinePageProps) => {
	const { view, progress } = props;
	const { t } = view;
	return (
		<NoPrint>
			{progress.reopenUntil !== null && (
				<Fold
					summary={t("complaints.mine.reopen", {
						day: date(view.lang, progress.reopenUntil),
					})}
					open={touches(props, "pembukaan")}
				>
					<Words
						{...props}
						name="pembukaan"
						path="/pengaduan/saya/pembukaan"
						kind="outlined"
					/>
				</Fold>
			)}
			{progress.can.includes("add") && (
				<Fold
					summary={t("complaints.mine.add")}
					open={touches(props, "tambahan")}
				>
					<Words
						{...props}
						name="tambahan"
						path="/pengaduan/saya/tambahan"
						kind="outlined"
					/>
				</Fold>
			)}
			{props.byMessage && progress.endedOn === null && (
				<p>
					<a href={link(view, "/pengaduan/saya/kabar", {})}>
						{t("channels.title")}
					</a>
				</p>
			)}
			{props.maySayOfSelf && (
				<p>
					<a href={link(view, "/pengaduan/saya/tentang-saya", {})}>
						{t("complaints.self.link")}
					</a>
				</p>
			)}
			{progress.can.includes("withdraw") && (
				<p>
					<a href={link(view, "/pengaduan/saya/pencabutan", {})}>
						{t("complaints.mine.withdraw")}
					</a>
				</p>
			)}
		</NoPrint>
	);
};

const touches = ({ state }: MinePageProps, name: string): boolean =>
	state.problems.some(({ field }) => field === name);

interface WordsProps extends MinePageProps {
	readonly name: "balasan" | "tambahan" | "keberatan" | "pembukaan";
	readonly path: `/pengaduan/saya/${WordsProps["name"]}`;
	readonly kind?: "filled" | "outlined";
}

/** One field for what they want to say. */
const Words = ({
	view,
	state,
	once,
	name,
	path,
	kind = "filled",
}: WordsProps) => (
	<NoPrint>
		<Form
			view={view}
			action={link(view, path, {})}
			once={`${once}-${name}`}
			label={view.t(`complaints.mine.${name}.do`)}
		>
			<TextArea
				view={view}
				state={state}
				name={name}
				label={view.t(`complaints.mine.${name}`)}
				hint={view.t(`complaints.mine.${name}.hint`)}
				rows={4}
			/>
			<div>
				<Button kind={kind}>{view.t(`complaints.mine.${name}.do`)}</Button>
			</div>
		</Form>
	</NoPrint>
);
