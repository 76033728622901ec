"""Policies for layers by their paths."""

import re
from collections.abc import MutableMapping

from keras_reference import config
from keras_reference.dtype_policies.dtype_policy import DTypePolicy
from keras_reference.dtype_policies.identifiers import get, serialize


class DTypePolicyMap(DTypePolicy, MutableMapping):
    """A dictionary from paths of layers to their dtype policies.

    A key is the path of a layer or a regular expression of whole paths. A
    path without an entry has the default policy. Given to a layer as its
    `dtype`, and by it to the layers inside, each picks its own.

    Args:
        default_policy: DTypePolicy, or the name of one; that of
            `keras.config.dtype_policy()` when `None`.
        policy_map: Dictionary from paths to policies.

    Raises:
        TypeError: `policy_map` is no dictionary.
        ValueError: `default_policy` is a map itself.

    Examples:
        >>> policies = DTypePolicyMap("float32")
        >>> policies["encoder/.*"] = DTypePolicy("mixed_bfloat16")
        >>> policies["encoder/dense"]
        <DTypePolicy "mixed_bfloat16">
        >>> policies["encoder"], policies["decoder/dense"]
        (<DTypePolicy "float32">, <DTypePolicy "float32">)
    """

    def __init__(self, default_policy=None, policy_map=None):
        if isinstance(default_policy, DTypePolicyMap):
            raise ValueError(
                "`default_policy` must be one policy. "
                f"Received: default_policy={default_policy!r}."
            )
        if policy_map is not None and not isinstance(policy_map, dict):
            raise TypeError(
                "`policy_map` must be a dictionary. "
                f"Received: policy_map={policy_map!r}."
            )
        self._is_default_given = default_policy is not None
        self._default_policy = (
            get(default_policy)
            if self._is_default_given
            else config.dtype_policy()
        )
        self._policy_map = {}
        # What a layer has it for; its dtypes are those of that layer then.
        self._own = self._default_policy
        self.update(policy_map or {})

    def _at(self, path):
        """Return the map as the layer at a path has it.

        It shares the entries; its dtypes are those for the path.

        Args:
            path: String, or `None` for the default's dtypes.

        Returns:
            DTypePolicyMap.

        Examples:
            >>> policies = DTypePolicyMap("float32")
            >>> policies["a"] = DTypePolicy("float16")
            >>> policies._at("a").compute_dtype, policies.compute_dtype
            ('float16', 'float32')
        """
        copy = object.__new__(DTypePolicyMap)
        vars(copy).update(vars(self))
        copy._own = self._default_policy if path is None else self[path]
        return copy

    @property
    def name(self):
        """String, `map_` and the name of the default policy."""
        return f"map_{self._default_policy.name}"

    @property
    def default_policy(self):
        """DTypePolicy of paths that have no entry."""
        return self._default_policy

    @property
    def compute_dtype(self):
        """String, the default's, or of the layer that has the map."""
        return self._own.compute_dtype

    @property
    def variable_dtype(self):
        """String, the default's, or of the layer that has the map."""
        return self._own.variable_dtype

    @property
    def quantization_mode(self):
        """String, the default's, or of the layer that has the map."""
        return self._own.quantization_mode

    def __getitem__(self, key):
        if key in self._policy_map:
            return self._policy_map[key]
        keys = [known for known in self._policy_map if _is_whole(known, key)]
        if len(keys) > 1:
            raise ValueError(
                "A path must match at most one key of the map. "
                f"Received: '{key}', which matches {keys}."
            )
        return self._policy_map[keys[0]] if keys else self._default_policy

    def __setitem__(self, key, policy):
        if key in self._policy_map:
            raise ValueError(
                "A key of the map must be new. "
                f"Received: '{key}', which has {self._policy_map[key]!r}."
            )
        if not isinstance(policy, DTypePolicy):
            policy = get(policy)
        self._policy_map[key] = policy

    def __delitem__(self, key):
        del self._policy_map[key]

    def __contains__(self, key):
        return key in self._policy_map

    def __len__(self):
        return len(self._policy_map)

    def __iter__(self):
        return iter(self._policy_map)

    def __repr__(self):
        names = {key: policy.name for key, policy in self.items()}
        default = self._default_policy.name
        return f"<DTypePolicyMap default_policy={default}, mapping={names}>"

    def get_config(self):
        """Return the arguments that make an equal map.

        Without a default policy of its own, the sources of quantized
        policies are left out: the map takes what holds where it is read.

        Returns:
            Dictionary.
        """
        entries = {key: serialize(policy) for key, policy in self.items()}
        if not self._is_default_given:
            for entry in entries.values():
                if "source_name" in entry["config"]:
                    entry["config"]["source_name"] = None
        default = self._default_policy if self._is_default_given else None
        return {
            "default_policy": default and serialize(default),
            "policy_map": entries,
        }

    @classmethod
    def from_config(cls, config, custom_objects=None):
        """Return the map that `config` describes.

        Args:
            config: Dictionary, from `get_config`.
            custom_objects: Dictionary of names and classes of the user.

        Returns:
            DTypePolicyMap.
        """
        return cls(
            config["default_policy"],
            {key: get(entry) for key, entry in config["policy_map"].items()},
        )


def _is_whole(pattern: str, path: str) -> bool:
    return re.fullmatch(pattern, path) is not None
