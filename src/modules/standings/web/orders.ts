import {
	type Direction,
	type Level,
	type PlaceOrder,
	placeOrders,
	type UnitOrder,
	unitOrders,
} from "#standings";

/** The words by which an address sorts, and what they mean. One word means the same at every level. */
const orders = {
	nama: "name",
	jenis: "kind",
	unit: "units",
	ikut: "takingPart",
	pencanangan: "declared",
	penyerahan: "submitted",
	verifikasi: "verified",
	predikat: "withPredicate",
	cakupan: "coverage",
	dinilai: "scored",
	rata: "mean",
	nilai: "score",
} as const satisfies Record<string, PlaceOrder | UnitOrder>;

export type Order = keyof typeof orders;

/** Upwards and downwards, in the words of addresses. */
export const directions = {
	naik: "up",
	turun: "down",
} as const satisfies Record<string, Direction>;
export type DirectionWord = keyof typeof directions;

export const isDirection = (word: string): word is DirectionWord =>
	Object.hasOwn(directions, word);

export const isOrder = (word: string): word is Order =>
	Object.hasOwn(orders, word);

/** Unless asked otherwise: places by coverage, units by name. */
export const usualOrder = (
	level: Level,
): { readonly order: Order; readonly direction: DirectionWord } =>
	level === "units"
		? { order: "nama", direction: "naik" }
		: { order: "cakupan", direction: "turun" };

/** The order of the rows; a word that means nothing at this level sorts as usual. */
export const placeOrder = (word: Order): PlaceOrder => {
	const order = orders[word];
	return isPlaceOrder(order) ? order : "coverage";
};

export const unitOrder = (word: Order): UnitOrder => {
	const order = orders[word];
	return isUnitOrder(order) ? order : "name";
};

export const wordOf = (order: PlaceOrder | UnitOrder): Order => {
	for (const word of Object.keys(orders))
		if (isOrder(word) && orders[word] === order) return word;
	throw new Error(`no word for the order ${order}`);
};

/** Words begin at A, figures at the largest. */
export const firstDirection = (order: PlaceOrder | UnitOrder): DirectionWord =>
	order === "name" || order === "kind" ? "naik" : "turun";

const isPlaceOrder = (order: string): order is PlaceOrder =>
	Object.hasOwn(placeOrders, order);
const isUnitOrder = (order: string): order is UnitOrder =>
	Object.hasOwn(unitOrders, order);
