// Scheduler: tasks of several kinds that exchange messages under round-robin with priorities.
var READY = 0;
var WAITING = 1;
var DONE = 2;

function Message(kind, payload) {
    this.kind = kind;
    this.payload = payload;
    this.next = null;
}

function Mailbox() {
    this.head = null;
    this.tail = null;
    this.size = 0;
}
Mailbox.prototype.put = function (message) {
    message.next = null;
    if (this.tail === null) {
        this.head = message;
    } else {
        this.tail.next = message;
    }
    this.tail = message;
    this.size++;
};
Mailbox.prototype.take = function () {
    var message = this.head;
    if (message !== null) {
        this.head = message.next;
        if (this.head === null) {
            this.tail = null;
        }
        this.size--;
    }
    return message;
};

function Task(scheduler, id, priority, behaviour) {
    this.scheduler = scheduler;
    this.id = id;
    this.priority = priority;
    this.behaviour = behaviour;
    this.mailbox = new Mailbox();
    this.state = READY;
    this.runs = 0;
}
Task.prototype.send = function (message) {
    this.mailbox.put(message);
    if (this.state === WAITING) {
        this.state = READY;
    }
};
Task.prototype.step = function () {
    this.runs++;
    this.state = this.behaviour.step(this, this.mailbox.take());
};

function Producer(target, count) {
    this.target = target;
    this.left = count;
}
Producer.prototype.step = function (task, message) {
    if (this.left === 0) {
        return DONE;
    }
    this.left--;
    task.scheduler.tasks[this.target].send(new Message(this.left % 3, this.left));
    return READY;
};

function Worker(target) {
    this.target = target;
    this.sum = 0;
}
Worker.prototype.step = function (task, message) {
    if (message === null) {
        return WAITING;
    }
    this.sum = (this.sum * 5 + message.payload) % 65521;
    message.payload = this.sum;
    task.scheduler.tasks[this.target].send(message);
    return task.mailbox.size > 0 ? READY : WAITING;
};

function Collector() {
    this.counts = [0, 0, 0];
    this.sum = 0;
}
Collector.prototype.step = function (task, message) {
    if (message === null) {
        return WAITING;
    }
    this.counts[message.kind]++;
    this.sum = (this.sum + message.payload) % 65521;
    return READY;
};

function Scheduler() {
    this.tasks = [];
    this.steps = 0;
}
Scheduler.prototype.add = function (priority, behaviour) {
    this.tasks.push(new Task(this, this.tasks.length, priority, behaviour));
};
Scheduler.prototype.run = function () {
    var busy = true;
    while (busy) {
        busy = false;
        for (var i = 0; i < this.tasks.length; i++) {
            var task = this.tasks[i];
            for (var turn = 0; turn < task.priority && task.state === READY; turn++) {
                task.step();
                this.steps++;
                busy = true;
            }
        }
    }
};

function benchmark() {
    var scheduler = new Scheduler();
    scheduler.add(2, new Producer(2, 700));
    scheduler.add(3, new Producer(3, 900));
    scheduler.add(4, new Worker(4));
    scheduler.add(4, new Worker(5));
    scheduler.add(1, new Worker(5));
    var collector = new Collector();
    scheduler.add(5, collector);
    scheduler.run();
    return scheduler.steps + collector.sum + collector.counts[0] * 3 + collector.counts[1] * 7;
}
