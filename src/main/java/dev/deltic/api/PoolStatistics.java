package dev.deltic.api;

/** What an {@link IsolatePool} has done so far; the numbers were read one after the other.
 *
 *  @param active isolates that are lent now
 *  @param idle isolates that wait to be lent
 *  @param created isolates made since the pool was
 *  @param evicted isolates closed for having been idle
 *  @param replaced isolates closed for having been used often enough, or for having failed
 *  @param acquired leases given
 *  @param returnedToOwnThread leases that got the isolate that their thread had had last
 *  @param waits leases that had to wait for an isolate to come back
 *  @param timeouts waits that were in vain */
public record PoolStatistics(int active, int idle, long created, long evicted, long replaced, long acquired,
        long returnedToOwnThread, long waits, long timeouts) { }
