/** A small inventory, written to touch many parts of the compiler. */
export enum Category {
    Book = 1,
    Toy,
    Food = Book << 3,
    Other = "other".length,
}

export const enum Level {
    Low = "LOW",
    High = "HIGH",
}

export interface Identified {
    readonly id: number;
    name?: string;
}

export interface Priced extends Identified {
    price: number;
    category: Category;
    tags: readonly string[];
}

type Keys<T> = { [K in keyof T]: T[K] extends Function ? never : K }[keyof T];
type Optional<T, K extends keyof T> = { [P in keyof T as P extends K ? never : P]: T[P] } & { [P in K]?: T[P] };
type Event =
    | { kind: "added"; item: Priced; at: number }
    | { kind: "removed"; id: number }
    | { kind: "renamed"; id: number; to: string };

export type Handler<E extends Event["kind"]> = (event: Extract<Event, { kind: E }>) => void;

abstract class Store<T extends Identified> {
    protected items: T[] = [];
    private static created = 0;
    public readonly serial: number;

    constructor(public readonly label: string, private limit: number = 100) {
        this.serial = ++Store.created;
    }

    abstract describe(item: T): string;

    get size(): number {
        return this.items.length;
    }

    add(...added: T[]): this {
        for (const item of added) {
            if (this.items.length >= this.limit) {
                throw new RangeError(`store ${this.label} is full at ${this.limit}`);
            }
            this.items.push(item);
        }
        return this;
    }

    find<K extends keyof T>(key: K, value: T[K]): T | undefined {
        for (let i = 0; i < this.items.length; i++) {
            if (this.items[i][key] === value) {
                return this.items[i];
            }
        }
        return undefined;
    }

    report(): string {
        return this.items.map(item => this.describe(item)).join("\n");
    }
}

export class Inventory extends Store<Priced> {
    private handlers: { [kind: string]: ((event: Event) => void)[] } = {};

    constructor(limit?: number) {
        super("inventory", limit);
    }

    describe({ id, name = "unnamed", price, ...rest }: Priced): string {
        const { category, tags: [first = "none", ...others] } = rest;
        return `#${id} ${name} ${price.toFixed(2)} ${Category[category]} ${first}${others.length ? "+" + others.length : ""}`;
    }

    on<E extends Event["kind"]>(kind: E, handler: Handler<E>): void {
        (this.handlers[kind] || (this.handlers[kind] = [])).push(handler as (event: Event) => void);
    }

    fire(event: Event): number {
        const handlers = this.handlers[event.kind] ?? [];
        for (const handler of handlers) handler(event);
        return handlers.length;
    }

    apply(event: Event): boolean {
        switch (event.kind) {
            case "added":
                super.add(event.item);
                break;
            case "removed":
                this.items = this.items.filter(({ id }) => id !== event.id);
                break;
            case "renamed": {
                const found = this.find("id", event.id);
                if (!found) return false;
                found.name = event.to;
                break;
            }
            default:
                const never: never = event;
                return never;
        }
        return this.fire(event) > 0;
    }
}

function isPriced(value: unknown): value is Priced {
    return typeof value === "object" && value !== null && "price" in value && typeof (value as Priced).price === "number";
}

export function total(items: ReadonlyArray<Partial<Priced>>, discount?: (price: number) => number): number {
    let sum = 0;
    for (const { price = 0 } of items) {
        sum += discount?.(price) ?? price;
    }
    return sum;
}

export function overloaded(value: string): string[];
export function overloaded(value: number): number[];
export function overloaded(value: string | number): string[] | number[] {
    return typeof value === "string" ? value.split("") : [value, ...[value * 2]];
}

namespace Shapes {
    export interface Point { x: number; y: number }
    export const origin: Point = { x: 0, y: 0 };
    export function move(point: Point, dx = 1, dy = dx): Point {
        return { ...point, x: point.x + dx, y: point.y + dy };
    }
    export namespace Inner {
        export const far = move(origin, 10);
    }
}

namespace Shapes {
    export const moved = move(Inner.far);
}

export { Shapes };

const tuple: [string, number, ...boolean[]] = ["a", 1, true, false];
const [label, count, ...flags] = tuple;
const frozen = { level: Level.High, nested: { list: [1, 2, 3] } } as const;
let optional: Optional<Priced, "tags"> = { id: 1, price: 2, category: Category.Toy };
let keys: Keys<Priced> = "price";

label_loop: for (let i = 0; i < 3; i++) {
    for (const key in optional) {
        if (key === "price") continue label_loop;
        if (i === 2) break label_loop;
    }
}

const closures: (() => number)[] = [];
for (let i = 0; i < 3; i++) {
    closures.push(() => i * count);
}

function memoize<A extends unknown[], R>(compute: (...values: A) => R): (...values: A) => R {
    const known: Record<string, R> = {};
    return (...values) => {
        const key = values.map(value => String(value)).join("|");
        return key in known ? known[key] : (known[key] = compute(...values));
    };
}

const distance = memoize((from: Shapes.Point, to: Shapes.Point) => Math.sqrt((from.x - to.x) ** 2 + (from.y - to.y) ** 2));

export class Path {
    #points: Shapes.Point[] = [];
    static readonly empty = new Path();

    to(x: number, y: number): Path { this.#points.push({ x, y }); return this; }
    get length(): number {
        return this.#points.slice(1).reduce((sum, point, i) => sum + distance(this.#points[i], point), 0);
    }
}

// Mistakes, one kind each.
const wrong: number = "text";
let missing: Priced = { id: 3, price: 1, category: Category.Book };
frozen.level = Level.Low;
new Store("abstract");
overloaded(true);
tuple.push("end");
undefinedName + 1;
keys = "tagz";
new Inventory().limit;
function unreachable(x: string | null) { return x.length; }
class Half implements Priced { id = 1; price = 2 }
const generic = new Inventory(3).find("price", "four");
if (isPriced(optional)) { optional.tags.push("x"); }
export default flags;
